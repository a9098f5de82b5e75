package org.oarlock.verification;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps of the Maven plugin: a real Maven, without a network, on a small project. It takes the
 * built plugin from a repository that is laid out for the scenario and everything else from the one
 * that this build uses, and keeps what it took in a third, so that no other is written to.
 */
public class MavenSteps {

  private static final long SECONDS = 180;

  private final Scenario scenario;

  /** Shares the scenario's folder, in which the small repository stands. */
  public MavenSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("it is a Maven project that checks its trace in {string}")
  public void project(String phase) throws IOException {
    Path root = Path.of("..");
    Path tools = root.resolve("traceability");
    keep("oarlock", root);
    keep("oarlock-trace-annotations", tools.resolve("annotations"));
    keep("oarlock-trace", tools.resolve("tool"));
    keep("oarlock-trace-maven-plugin", tools.resolve("maven-plugin"));
    Files.writeString(
        scenario.folder().resolve("settings.xml"),
        """
        <settings>
          <mirrors>
            <mirror><id>kept</id><url>%s</url><mirrorOf>*,!built</mirrorOf></mirror>
          </mirrors>
          <profiles>
            <profile>
              <id>built</id>
              <pluginRepositories>
                <pluginRepository><id>built</id><url>%s</url></pluginRepository>
              </pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>built</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(
                Path.of(System.getProperty("oarlock.maven.repository")).toUri(),
                scenario.folder().resolve("repository").toUri()));
    Files.writeString(
        scenario.folder().resolve("small/pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>x</groupId>
          <artifactId>thermometer</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <build>
            <plugins>
              <plugin>
                <groupId>org.oarlock</groupId>
                <artifactId>oarlock-trace-maven-plugin</artifactId>
                <version>%s</version>
                <executions>
                  <execution>
                    <phase>%s</phase>
                    <goals><goal>check</goal></goals>
                  </execution>
                </executions>
              </plugin>
            </plugins>
          </build>
        </project>
        """
            .formatted(version(), phase));
  }

  @When("Maven runs {string} without a network")
  public void maven(String goals) {
    List<String> line =
        new ArrayList<>(List.of("mvn", "-B", "-o", "-Daether.offline.protocols=file", "-s"));
    line.add(scenario.folder().resolve("settings.xml").toString());
    line.add("-Dmaven.repo.local=" + scenario.folder().resolve("taken"));
    line.addAll(List.of(goals.split(" ")));
    scenario.lastRun(Run.of(line, scenario.folder().resolve("small"), SECONDS));
  }

  /** Lays a module out as a repository holds it: its pom, and its jar if it has one. */
  private void keep(String name, Path module) throws IOException {
    Path folder =
        Files.createDirectories(
            scenario.folder().resolve("repository/org/oarlock/" + name + "/" + version()));
    String file = name + "-" + version();
    Files.copy(module.resolve("pom.xml"), folder.resolve(file + ".pom"));
    Path jar = module.resolve("target/" + file + ".jar");
    if (Files.exists(jar)) {
      Files.copy(jar, folder.resolve(file + ".jar"));
    }
  }

  private static String version() {
    return System.getProperty("oarlock.version");
  }
}
