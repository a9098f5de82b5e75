package org.oarlock.verification;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * C-STORE of bytes exactly as they stand (PS3.7, PS3.8), written for this purpose alone: DCMTK
 * parses and so repairs or refuses what it sends, and the device's own client must not test itself.
 */
final class VerbatimStore {

  private static final int MOST_IN_A_PDU = 16_000;

  private VerbatimStore() {}

  /**
   * Sends one file in an association of its own and says how the device answered.
   *
   * @throws SocketTimeoutException if it did not answer in time
   */
  static String store(Site site, String callingAe, VerbatimFile file, int seconds)
      throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), site.dicomPort()), 5000);
      socket.setSoTimeout(seconds * 1000);
      socket.setTcpNoDelay(true);
      return converse(socket, callingAe, file);
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (EOFException e) {
      return "closed";
    } catch (IOException reset) {
      return "closed: " + reset.getMessage();
    }
  }

  private static String converse(Socket socket, String callingAe, VerbatimFile file)
      throws IOException {
    OutputStream out = socket.getOutputStream();
    DataInputStream in = new DataInputStream(socket.getInputStream());
    out.write(pdu(1, request(callingAe, file)));
    Pdu answer = Pdu.read(in);
    if (answer.type() != 2) {
      return answer.words();
    }
    if (!answer.acceptsFirstContext()) {
      return "no presentation context";
    }
    byte[] command = command(file);
    out.write(pdu(4, fragment(3, command, 0, command.length)));
    byte[] data = file.dataSet();
    int from = 0;
    do {
      int length = Math.min(MOST_IN_A_PDU, data.length - from);
      boolean last = from + length >= data.length;
      out.write(pdu(4, fragment(last ? 2 : 0, data, from, length)));
      from += length;
    } while (from < data.length);
    Pdu response = Pdu.read(in);
    out.write(pdu(5, new byte[4]));
    return response.type() == 4
        ? String.format(Locale.ROOT, "status %04X", response.status())
        : response.words();
  }

  private static byte[] request(String callingAe, VerbatimFile file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(new byte[] {0, 1, 0, 0});
    body.writeBytes(title(Site.DEVICE_AE));
    body.writeBytes(title(callingAe));
    body.writeBytes(new byte[32]);
    body.writeBytes(item(0x10, text("1.2.840.10008.3.1.1.1")));
    ByteArrayOutputStream context = new ByteArrayOutputStream();
    context.writeBytes(new byte[] {1, 0, 0, 0});
    context.writeBytes(item(0x30, text(file.sopClass())));
    context.writeBytes(item(0x40, text(file.transferSyntax())));
    body.writeBytes(item(0x20, context.toByteArray()));
    ByteArrayOutputStream user = new ByteArrayOutputStream();
    user.writeBytes(item(0x51, ByteBuffer.allocate(4).putInt(65536).array()));
    user.writeBytes(item(0x52, text("2.25.1")));
    body.writeBytes(item(0x50, user.toByteArray()));
    return body.toByteArray();
  }

  private static byte[] command(VerbatimFile file) {
    ByteArrayOutputStream elements = new ByteArrayOutputStream();
    elements.writeBytes(element(0x0002, even(file.sopClass())));
    elements.writeBytes(element(0x0100, new byte[] {1, 0}));
    elements.writeBytes(element(0x0110, new byte[] {1, 0}));
    elements.writeBytes(element(0x0700, new byte[] {0, 0}));
    elements.writeBytes(element(0x0800, new byte[] {0, 0}));
    elements.writeBytes(element(0x1000, even(file.sopInstance())));
    ByteArrayOutputStream command = new ByteArrayOutputStream();
    byte[] length =
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(elements.size()).array();
    command.writeBytes(element(0, length));
    command.writeBytes(elements.toByteArray());
    return command.toByteArray();
  }

  private static byte[] element(int number, byte[] value) {
    return ByteBuffer.allocate(8 + value.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0)
        .putShort((short) number)
        .putInt(value.length)
        .put(value)
        .array();
  }

  private static byte[] fragment(int control, byte[] bytes, int from, int length) {
    return ByteBuffer.allocate(6 + length)
        .putInt(length + 2)
        .put((byte) 1)
        .put((byte) control)
        .put(bytes, from, length)
        .array();
  }

  private static byte[] pdu(int type, byte[] body) {
    return ByteBuffer.allocate(6 + body.length)
        .put((byte) type)
        .put((byte) 0)
        .putInt(body.length)
        .put(body)
        .array();
  }

  private static byte[] item(int type, byte[] body) {
    return ByteBuffer.allocate(4 + body.length)
        .put((byte) type)
        .put((byte) 0)
        .putShort((short) body.length)
        .put(body)
        .array();
  }

  private static byte[] title(String ae) {
    return text((ae + " ".repeat(16)).substring(0, 16));
  }

  private static byte[] even(String uid) {
    return text(uid.length() % 2 == 0 ? uid : uid + '\0');
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A PDU of the device. */
  private record Pdu(int type, byte[] body) {

    static Pdu read(DataInputStream in) throws IOException {
      int type = in.readUnsignedByte();
      in.readByte();
      byte[] body = new byte[Math.min(1 << 20, in.readInt())];
      in.readFully(body);
      return new Pdu(type, body);
    }

    String words() {
      return switch (type) {
        case 3 -> "rejected";
        case 7 -> "aborted";
        default -> "PDU " + type;
      };
    }

    /** Walks over the items behind the fixed fields to the one answered context. */
    boolean acceptsFirstContext() {
      int at = 68;
      while (at + 4 <= body.length) {
        int length = ((body[at + 2] & 0xFF) << 8) + (body[at + 3] & 0xFF);
        if (body[at] == 0x21) {
          return body[at + 6] == 0;
        }
        at += 4 + length;
      }
      return false;
    }

    /** Value of element (0000,0900) of the command set. */
    int status() {
      ByteBuffer command = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
      command.position(6);
      while (command.remaining() >= 8) {
        int tag = command.getShort() << 16 | command.getShort() & 0xFFFF;
        int length = command.getInt();
        if (tag == 0x0900) {
          return command.getShort() & 0xFFFF;
        }
        command.position(command.position() + length);
      }
      throw new AssertionError("the response has no status");
    }
  }
}
