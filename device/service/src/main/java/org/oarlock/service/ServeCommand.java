package org.oarlock.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.ConfigurationFile;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.service.config.LogFormat;
import org.oarlock.service.config.ManufacturerSettings;
import org.oarlock.service.config.ReleaseSettings;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.job.ModelShelf;
import org.oarlock.service.operations.JsonLog;
import org.oarlock.service.release.AlteredReleaseException;
import org.oarlock.service.release.Manufacturer;
import org.oarlock.service.release.ReleaseIdentity;
import org.oarlock.service.release.UnverifiedStatementException;
import org.oarlock.service.security.certificate.SiteCertificates;
import org.oarlock.service.security.certificate.WebTls;
import org.oarlock.trace.annotations.Implements;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the device until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Runs the device until it is stopped.")
@Implements("SRS-2501")
final class ServeCommand implements Callable<Integer> {
  static final int WRONG_USAGE = 2;

  @Spec private CommandSpec spec;

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "site's YAML")
  private Path config;

  @Override
  public Integer call() {
    SiteConfiguration configuration;
    ModelShelf shelf;
    SiteCertificates certificates;
    try {
      configuration = ConfigurationReader.read(config);
      shelf = ModelShelf.load(configuration, config);
      certificates = SiteCertificates.load(configuration, config, InstantSource.system());
    } catch (ConfigurationException e) {
      spec.commandLine().getErr().println(e.lines());
      return WRONG_USAGE;
    }
    ReleaseIdentity identity;
    try {
      identity = identity(configuration);
    } catch (AlteredReleaseException
        | UnverifiedStatementException
        | IOException
        | GeneralSecurityException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return WRONG_USAGE;
    }
    spec.commandLine().getOut().println(identity.words());
    try {
      announce(
          configuration,
          start(new ConfigurationFile(config), configuration, shelf, identity, certificates));
      return 0;
    } catch (BeansException e) {
      spec.commandLine().getErr().println("The device does not start: " + innermost(e));
      return 1;
    }
  }

  private static ReleaseIdentity identity(SiteConfiguration configuration)
      throws AlteredReleaseException,
          UnverifiedStatementException,
          IOException,
          GeneralSecurityException {
    ReleaseSettings release = configuration.release();
    if (release == null) {
      return ReleaseIdentity.development();
    }
    ReleaseIdentity verified =
        ReleaseIdentity.ofRelease(
            release.manifest(),
            release.trustedKey(),
            Path.of(System.getProperty("java.class.path")));
    ManufacturerSettings stated = configuration.manufacturer();
    return stated == null
        ? verified
        : verified.statedBy(
            Manufacturer.stated(stated.statement(), stated.trustedKey(), verified.build()));
  }

  /** The running device; closing the context stops it in order. */
  static ConfigurableApplicationContext start(
      ConfigurationFile file,
      SiteConfiguration configuration,
      ModelShelf shelf,
      ReleaseIdentity identity,
      SiteCertificates certificates) {
    SpringApplication application = new SpringApplication(DeviceWiring.class);
    Map<String, Object> properties = new HashMap<>(WebTls.properties(configuration));
    properties.put("server.address", configuration.web().bind());
    properties.put("server.port", configuration.web().port());
    application.setDefaultProperties(properties);
    application.addInitializers(
        context -> {
          if (configuration.operations().logFormat() == LogFormat.JSON) {
            JsonLog.begin();
          }
          context.getBeanFactory().registerSingleton("siteConfiguration", configuration);
          context.getBeanFactory().registerSingleton("configurationFile", file);
          context.getBeanFactory().registerSingleton("modelShelf", shelf);
          context.getBeanFactory().registerSingleton("releaseIdentity", identity);
          context.getBeanFactory().registerSingleton("siteCertificates", certificates);
        });
    return application.run();
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private void announce(SiteConfiguration configuration, ConfigurableApplicationContext context) {
    int webPort = ((WebServerApplicationContext) context).getWebServer().getPort();
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Oarlock is ready: "
            + context.getBean(Reception.class).addresses()
            + ", worklist "
            + (configuration.web().tls() ? "https://" : "http://")
            + configuration.web().bind()
            + ":"
            + webPort
            + "/");
    out.flush();
  }
}
