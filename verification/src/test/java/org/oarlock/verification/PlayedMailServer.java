package org.oarlock.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** The mail server of a site, without encryption: as much of RFC 5321 as takes a mail. */
final class PlayedMailServer implements AutoCloseable {

  private final ServerSocket server;
  private final List<String> mails = new CopyOnWriteArrayList<>();

  PlayedMailServer() {
    try {
      server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  /** Envelope and content of each mail, the first first. */
  List<String> mails() {
    return mails;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        talk(client);
      } catch (IOException e) {
        // The next client, or closed at the end of the scenario.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder mail = new StringBuilder();
    say(client, "220 played");
    String line = in.readLine();
    while (line != null) {
      String verb = line.toUpperCase(Locale.ROOT);
      if (verb.startsWith("DATA")) {
        say(client, "354 go on");
        for (line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
          mail.append(line).append('\n');
        }
        mails.add(mail.toString());
      } else if (verb.startsWith("RCPT") || verb.startsWith("MAIL")) {
        mail.append(line).append('\n');
      }
      say(client, verb.startsWith("QUIT") ? "221 bye" : "250 played");
      line = in.readLine();
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
