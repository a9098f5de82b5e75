package org.oarlock.service.operations;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.oarlock.service.config.MailSettings;
import org.oarlock.trace.annotations.Implements;

/** Mails alerts through the site's mail server (RFC 5321). */
@Implements("SRS-4302")
final class MailChannel implements AlertChannel {
  private static final String PATIENCE_MILLIS = "10000";

  private final MailSettings settings;
  private final Session session;

  MailChannel(MailSettings settings) {
    this.settings = settings;
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", settings.port().toString());
    properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.starttls.enable", settings.startTls().toString());
    properties.put("mail.smtp.starttls.required", settings.startTls().toString());
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    this.session = Session.getInstance(properties);
  }

  @Override
  public String name() {
    return "mail server";
  }

  @Override
  public void send(AlertMessage message) throws IOException {
    try {
      Transport.send(mail(message));
    } catch (MessagingException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private MimeMessage mail(AlertMessage message) throws MessagingException {
    MimeMessage mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress(settings.from()));
    for (String each : settings.to()) {
      mail.addRecipient(Message.RecipientType.TO, new InternetAddress(each));
    }
    mail.setSubject(message.title(), StandardCharsets.UTF_8.name());
    mail.setText(message.text(), StandardCharsets.UTF_8.name());
    mail.setSentDate(Date.from(message.at()));
    return mail;
  }
}
