package org.oarlock.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.Part10Header;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;

/** A destination that takes objects and answers requests for storage commitment as it was told. */
final class Archive implements AutoCloseable {

  private static final String COMMITMENT = "1.2.840.10008.1.20.1";
  private static final String INSTANCE = "1.2.840.10008.1.20.1.1";
  private static final int C_STORE = 0x0001;
  private static final int N_ACTION = 0x0130;
  private static final int RESPONSE = 0x8000;
  private static final int NO_DATA_SET = 0x0101;

  /** How it answers a request. */
  enum Answer {
    KEEPS,
    LOST,
    SILENCE
  }

  private final Site site;
  private final ServerSocket listening;
  private final List<String> stored = new CopyOnWriteArrayList<>();
  private final List<Integer> replies = new CopyOnWriteArrayList<>();
  private volatile Answer answer;

  Archive(Site site, Answer answer) {
    this.site = site;
    this.answer = answer;
    try {
      listening = new ServerSocket(site.planningPort(), 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    begin("archive", this::accept);
  }

  void answer(Answer other) {
    answer = other;
  }

  /** SOP Instance UIDs in the order of their arrival. */
  List<String> stored() {
    return stored;
  }

  /** Statuses with which the device answered the results that it was told. */
  List<Integer> replies() {
    return replies;
  }

  private static void begin(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        begin("archive-association", () -> serve(socket));
      } catch (IOException e) {
        // Closed at the end of the scenario.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      ByteArrayOutputStream command = new ByteArrayOutputStream();
      ByteArrayOutputStream dataSet = new ByteArrayOutputStream();
      while (true) {
        Wire.Pdu pdu = Wire.Pdu.read(socket.getInputStream());
        if (pdu.type() == Wire.ASSOCIATE_RQ) {
          socket.getOutputStream().write(accepting(pdu.body()));
        } else if (pdu.type() == Wire.RELEASE_RQ) {
          socket.getOutputStream().write(new Wire.Pdu(Wire.RELEASE_RP, new byte[4]).bytes());
          return;
        } else if (fragment(pdu.body(), command, dataSet)) {
          socket
              .getOutputStream()
              .write(answered(pdu.body()[4], command.toByteArray(), dataSet.toByteArray()));
          command.reset();
          dataSet.reset();
        }
      }
    } catch (IOException e) {
      // The device ended the connection.
    }
  }

  /** Accepts each context in the first transfer syntax that it offers. */
  private static byte[] accepting(byte[] request) {
    ByteArrayOutputStream items = new ByteArrayOutputStream();
    items.write(request, 0, 68);
    ByteBuffer all = ByteBuffer.wrap(request, 68, request.length - 68);
    while (all.hasRemaining()) {
      int type = all.getShort() >> 8;
      byte[] content = new byte[all.getShort()];
      all.get(content);
      if (type == 0x10) {
        items.writeBytes(Wire.item(type, content));
      } else if (type == 0x20) {
        byte[] head = {content[0], 0, 0, 0};
        items.writeBytes(Wire.item(0x21, head, Wire.item(0x40, transferSyntax(content))));
      }
    }
    items.writeBytes(information());
    return new Wire.Pdu(Wire.ASSOCIATE_AC, items.toByteArray()).bytes();
  }

  private static byte[] transferSyntax(byte[] context) {
    ByteBuffer items = ByteBuffer.wrap(context, 4, context.length - 4);
    while (true) {
      int type = items.getShort() >> 8;
      byte[] content = new byte[items.getShort()];
      items.get(content);
      if (type == 0x40) {
        return content;
      }
    }
  }

  private static byte[] information(byte[]... more) {
    byte[] longest = ByteBuffer.allocate(4).putInt(16384).array();
    return Wire.item(
        0x50, Wire.item(0x51, longest), Wire.item(0x52, Wire.ascii("2.25.9")), Wire.joined(more));
  }

  /** Takes a PDU of one fragment; whether a data set is whole with it. */
  private static boolean fragment(
      byte[] body, ByteArrayOutputStream command, ByteArrayOutputStream dataSet) {
    boolean ofCommand = (body[5] & 1) != 0;
    (ofCommand ? command : dataSet).write(body, 6, body.length - 6);
    return !ofCommand && (body[5] & 2) != 0;
  }

  private byte[] answered(int context, byte[] command, byte[] dataSet) throws IOException {
    Map<Integer, byte[]> asked = Wire.elements(command);
    int field = Wire.number(asked.get(0x0100));
    if (field == C_STORE) {
      stored.add(Wire.text(asked.get(0x1000)));
    } else if (field == N_ACTION && answer != Answer.SILENCE) {
      byte[] result = result(dataSet, answer);
      begin("archive-result", () -> tell(result));
    }
    return Wire.message(
        context,
        true,
        Wire.command(
            Map.of(
                0x0100,
                field | RESPONSE,
                0x0120,
                Wire.number(asked.get(0x0110)),
                0x0800,
                NO_DATA_SET,
                0x0900,
                0)));
  }

  private static byte[] result(byte[] request, Answer answer) throws IOException {
    byte[] header = Part10Header.bytes(COMMITMENT, INSTANCE, Uids.EXPLICIT_VR_LITTLE_ENDIAN);
    Dataset asked = DicomFiles.read(Wire.joined(header, request), ReadLimits.DEFAULT).dataset();
    Dataset object = asked.items(Tags.REFERENCED_SOP_SEQUENCE).get(0);
    byte[] reference =
        Wire.joined(
            uid(0x1150, object.text(Tags.REFERENCED_SOP_CLASS_UID).orElseThrow()),
            uid(0x1155, object.text(Tags.REFERENCED_SOP_INSTANCE_UID).orElseThrow()));
    byte[] transaction = uid(0x1195, asked.text(Tags.TRANSACTION_UID).orElseThrow());
    byte[] reason = Wire.element(8, 0x1197, "US", new byte[] {0x12, 0x01});
    return Wire.joined(
        transaction,
        answer == Answer.KEEPS
            ? Wire.sequence(8, 0x1199, reference)
            : Wire.sequence(8, 0x1198, Wire.joined(reference, reason)));
  }

  private static byte[] uid(int element, String value) {
    return Wire.element(8, element, "UI", Wire.even(value));
  }

  /** Opens an association of its own, in the role of the provider, and tells the result. */
  private void tell(byte[] result) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.dicomPort())) {
      byte[] commitment = Wire.ascii(COMMITMENT);
      byte[] role =
          Wire.joined(new byte[] {0, (byte) commitment.length}, commitment, new byte[] {0, 1});
      byte[] request =
          Wire.joined(
              new byte[] {0, 1, 0, 0},
              Wire.ascii(
                  String.format(Locale.ROOT, "%-16s%-16s", Site.DEVICE_AE, Site.PLANNING_AE)),
              new byte[32],
              Wire.item(0x10, Wire.ascii("1.2.840.10008.3.1.1.1")),
              Wire.item(
                  0x20,
                  new byte[] {1, 0, 0, 0},
                  Wire.item(0x30, commitment),
                  Wire.item(0x40, Wire.ascii(Uids.EXPLICIT_VR_LITTLE_ENDIAN))),
              information(Wire.item(0x54, role)));
      socket.getOutputStream().write(new Wire.Pdu(Wire.ASSOCIATE_RQ, request).bytes());
      Wire.Pdu.read(socket.getInputStream());
      Map<Integer, Object> event =
          Map.of(
              0x0002,
              COMMITMENT,
              0x0100,
              0x0100,
              0x0110,
              7,
              0x0800,
              0,
              0x1000,
              INSTANCE,
              0x1002,
              answer == Answer.KEEPS ? 1 : 2);
      socket.getOutputStream().write(Wire.message(1, true, Wire.command(event)));
      socket.getOutputStream().write(Wire.message(1, false, result));
      byte[] reply = Wire.Pdu.read(socket.getInputStream()).body();
      byte[] command =
          ByteBuffer.allocate(reply.length - 6).put(reply, 6, reply.length - 6).array();
      replies.add(Wire.number(Wire.elements(command).get(0x0900)));
      socket.getOutputStream().write(new Wire.Pdu(Wire.RELEASE_RQ, new byte[4]).bytes());
      Wire.Pdu.read(socket.getInputStream());
    } catch (IOException e) {
      // The device is asked again by the scenario, or asks again itself.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
