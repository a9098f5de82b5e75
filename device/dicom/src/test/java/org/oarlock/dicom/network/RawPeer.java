package org.oarlock.dicom.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.oarlock.dicom.Uids;

/** A peer that says whatever bytes it likes. */
final class RawPeer implements AutoCloseable {

  private final Socket socket;

  RawPeer(DicomServer server) throws IOException {
    socket = new Socket("127.0.0.1", server.port());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) Bench.AMPLE.toMillis());
  }

  /** A peer whose association with a CT context (id 1) and an echo context (id 3) is open. */
  static RawPeer associated(DicomServer server) throws IOException {
    RawPeer peer = new RawPeer(server);
    peer.send(request());
    if (peer.pdu()[0] != PduType.ASSOCIATE_AC.code()) {
      throw new IOException("not accepted");
    }
    return peer;
  }

  static byte[] request() {
    List<String> explicit = List.of(Uids.EXPLICIT_VR_LITTLE_ENDIAN);
    return AssociateEncoder.encode(
        PduType.ASSOCIATE_RQ,
        AssociatePdu.own(
            Bench.CALLED,
            Bench.CALLER,
            List.of(
                new ContextItem(1, 0, Uids.CT_IMAGE_STORAGE, explicit),
                new ContextItem(3, 0, Uids.VERIFICATION, explicit)),
            16384));
  }

  static byte[] pdu(int type, byte[] body) {
    return ByteBuffer.allocate(6 + body.length)
        .put((byte) type)
        .put((byte) 0)
        .putInt(body.length)
        .put(body)
        .array();
  }

  /** A P-DATA-TF with one fragment; {@code control} 1 is command, 2 is last. */
  static byte[] data(int context, int control, byte[] fragment) {
    return pdu(
        4,
        ByteBuffer.allocate(6 + fragment.length)
            .putInt(fragment.length + 2)
            .put((byte) context)
            .put((byte) control)
            .put(fragment)
            .array());
  }

  static byte[] storeCommand() {
    FileHeader header =
        new FileHeader(Uids.CT_IMAGE_STORAGE, "2.25.4711.1", Uids.EXPLICIT_VR_LITTLE_ENDIAN);
    return CommandCodec.encode(CommandSet.store(1, header));
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** The next PDU, whole; empty once the server has closed. */
  byte[] pdu() throws IOException {
    InputStream in = socket.getInputStream();
    byte[] header = in.readNBytes(6);
    if (header.length < 6) {
      return new byte[0];
    }
    return joined(header, in.readNBytes(ByteBuffer.wrap(header).getInt(2)));
  }

  /** The command set of a response in one fragment. */
  CommandSet response() throws IOException {
    byte[] pdu = pdu();
    if (pdu.length == 0 || pdu[0] != PduType.P_DATA.code()) {
      throw new IOException("not a response but " + Arrays.toString(pdu));
    }
    return CommandCodec.decode(Arrays.copyOfRange(pdu, 12, pdu.length));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
