package org.oarlock.dicom.network;

import java.net.InetAddress;
import javax.net.ServerSocketFactory;

/**
 * Where and how a {@link DicomServer} listens.
 *
 * @param bind address of the interface
 * @param port TCP port; 0 takes a free one
 * @param syntaxes what is accepted in presentation contexts
 * @param limits how much a peer may ask
 * @param timeOuts how long the server waits
 * @param sockets makes the listening socket; the place for TLS
 */
public record ServerSettings(
    InetAddress bind,
    int port,
    AcceptedSyntaxes syntaxes,
    NetworkLimits limits,
    TimeOuts timeOuts,
    ServerSocketFactory sockets) {

  /** Plain TCP on the loopback interface, with default limits and time-outs. */
  public static ServerSettings loopback(int port, AcceptedSyntaxes syntaxes) {
    return new ServerSettings(
        InetAddress.getLoopbackAddress(),
        port,
        syntaxes,
        NetworkLimits.DEFAULT,
        TimeOuts.DEFAULT,
        ServerSocketFactory.getDefault());
  }

  /** The same on another interface. */
  public ServerSettings on(InetAddress address) {
    return new ServerSettings(address, port, syntaxes, limits, timeOuts, sockets);
  }

  /** The same with other limits. */
  public ServerSettings with(NetworkLimits other) {
    return new ServerSettings(bind, port, syntaxes, other, timeOuts, sockets);
  }

  /** The same with other time-outs. */
  public ServerSettings with(TimeOuts other) {
    return new ServerSettings(bind, port, syntaxes, limits, other, sockets);
  }
}
