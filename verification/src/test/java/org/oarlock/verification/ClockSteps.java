package org.oarlock.verification;

import io.cucumber.java.en.Given;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/** A time server of the site that does not agree with the host. */
public class ClockSteps {

  private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;
  private static final int PACKET_BYTES = 48;

  private final Scenario scenario;

  /** Made once a scenario. */
  public ClockSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a running device whose time server is {int} seconds ahead")
  public void timeServerAhead(int seconds) throws IOException {
    DatagramSocket socket =
        scenario.closing(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(() -> answer(socket, Duration.ofSeconds(seconds)), "time-server");
    thread.setDaemon(true);
    thread.start();
    scenario.start(
        new Site(scenario.folder())
            .extra("operations: {time-server: \"127.0.0.1:" + socket.getLocalPort() + "\"}\n"));
  }

  /** Version 4, server, stratum 1; ends with the socket. */
  private static void answer(DatagramSocket socket, Duration ahead) {
    DatagramPacket packet = new DatagramPacket(new byte[PACKET_BYTES], PACKET_BYTES);
    while (!socket.isClosed()) {
      try {
        socket.receive(packet);
        ByteBuffer answer = ByteBuffer.wrap(packet.getData());
        long now = Instant.now().plus(ahead).getEpochSecond() + SECONDS_1900_TO_1970;
        answer.putLong(24, answer.getLong(40)).put(0, (byte) 36).put(1, (byte) 1);
        answer.putInt(32, (int) now).putInt(36, 0).putInt(40, (int) now).putInt(44, 0);
        socket.send(packet);
      } catch (IOException e) {
        // Closed at the end of the scenario.
      }
    }
  }
}
