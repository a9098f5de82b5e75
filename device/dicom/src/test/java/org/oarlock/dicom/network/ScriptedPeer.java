package org.oarlock.dicom.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.oarlock.dicom.Uids;

/** A listening peer that answers each PDU with the next of its lines, whatever was asked. */
final class ScriptedPeer implements AutoCloseable {

  /** Says nothing and keeps the connection. */
  static final byte[] SILENCE = {};

  private final ServerSocket listening;
  private final CompletableFuture<Void> played;
  private final CountDownLatch over = new CountDownLatch(1);

  ScriptedPeer(byte[]... lines) throws IOException {
    this(false, lines);
  }

  private ScriptedPeer(boolean deaf, byte[]... lines) throws IOException {
    listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    played = CompletableFuture.runAsync(() -> play(deaf, lines));
  }

  /** Stops reading after its last line, and keeps the connection. */
  static ScriptedPeer deafAfter(byte[]... lines) throws IOException {
    return new ScriptedPeer(true, lines);
  }

  DicomPeer peer() {
    return new DicomPeer("127.0.0.1", listening.getLocalPort(), "PEER", Bench.CALLED);
  }

  /** A-ASSOCIATE-AC that accepts context 1 in this transfer syntax. */
  static byte[] accepting(int id, String syntax) {
    return AssociateEncoder.encode(
        PduType.ASSOCIATE_AC,
        AssociatePdu.own(
            "PEER", Bench.CALLED, List.of(new ContextItem(id, 0, "", List.of(syntax))), 16384));
  }

  static byte[] accepting() {
    return accepting(1, Uids.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private void play(boolean deaf, byte[]... lines) {
    try (Socket socket = listening.accept()) {
      for (byte[] line : lines) {
        nextPdu(socket.getInputStream());
        socket.getOutputStream().write(line);
        if (line.length == 0) {
          socket.getInputStream().readAllBytes();
        }
      }
      if (deaf) {
        over.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The other side closed first, which some scenes are about.
    }
  }

  /** Takes PDUs up to one that wants an answer: not P-DATA, or the last fragment of a message. */
  private static void nextPdu(InputStream in) throws IOException {
    boolean whole = false;
    while (!whole) {
      byte[] header = in.readNBytes(6);
      if (header.length < 6) {
        throw new IOException("closed");
      }
      byte[] body = in.readNBytes(ByteBuffer.wrap(header).getInt(2));
      boolean command = header[0] == 4 && (body[5] & 1) != 0;
      whole = header[0] != 4 || !command && (body[5] & 2) != 0;
    }
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    listening.close();
    played.join();
  }
}
