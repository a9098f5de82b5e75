package org.oarlock.dicom.network;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the body of A-ASSOCIATE-RQ or -AC. Items that it does not know are passed over. */
final class AssociateDecoder {

  private static final int FIXED = 68;
  private static final int RESERVED = 32;

  /** What is assumed of a peer that names no Maximum Length Received. */
  private static final int USUAL_PDU = 16 * 1024;

  private final List<ContextItem> contexts = new ArrayList<>();
  private final Set<Integer> ids = new HashSet<>();
  private final List<RoleSelection> roles = new ArrayList<>();
  private String applicationContext = "";
  private String implementationClass = "";
  private String implementationVersion = "";
  private int longestPdu = USUAL_PDU;

  private AssociateDecoder() {}

  static AssociatePdu decode(byte[] body) throws ProtocolViolation {
    if (body.length < FIXED) {
      throw ProtocolViolation.invalid("the association PDU is cut");
    }
    return new AssociateDecoder().read(ByteBuffer.wrap(body));
  }

  private AssociatePdu read(ByteBuffer bytes) throws ProtocolViolation {
    int version = bytes.getShort() & 0xFFFF;
    bytes.getShort();
    String called = title(bytes);
    String calling = title(bytes);
    bytes.position(bytes.position() + RESERVED);
    Items items = new Items(bytes);
    while (items.more()) {
      ByteBuffer content = items.next();
      switch (items.type()) {
        case AssociateEncoder.APPLICATION_CONTEXT -> applicationContext = Items.text(content);
        case AssociateEncoder.PROPOSED_CONTEXT, AssociateEncoder.ANSWERED_CONTEXT ->
            context(content);
        case AssociateEncoder.USER_INFORMATION -> userInformation(new Items(content));
        default -> {
          // PS3.8 9.3.1: items that are not known are ignored.
        }
      }
    }
    String implementation =
        implementationVersion.isEmpty() ? implementationClass : implementationVersion;
    return new AssociatePdu(
        version, called, calling, applicationContext, contexts, longestPdu, implementation, roles);
  }

  private static String title(ByteBuffer bytes) throws ProtocolViolation {
    String title = Items.text(bytes.slice(bytes.position(), WireText.AE_LENGTH));
    bytes.position(bytes.position() + WireText.AE_LENGTH);
    if (!WireText.isPrintable(title)) {
      throw ProtocolViolation.invalid("an AE title holds characters that it may not hold");
    }
    return title;
  }

  private void context(ByteBuffer content) throws ProtocolViolation {
    if (content.remaining() < 4) {
      throw ProtocolViolation.invalid("a presentation context is cut");
    }
    int id = content.get() & 0xFF;
    content.get();
    int result = content.get() & 0xFF;
    content.get();
    if (id % 2 == 0 || !ids.add(id)) {
      throw ProtocolViolation.invalid("presentation context id " + id + " is even or used twice");
    }
    String abstractSyntax = "";
    List<String> transferSyntaxes = new ArrayList<>();
    Items items = new Items(content);
    while (items.more()) {
      String text = Items.text(items.next());
      if (items.type() == AssociateEncoder.ABSTRACT_SYNTAX) {
        abstractSyntax = text;
      } else if (items.type() == AssociateEncoder.TRANSFER_SYNTAX) {
        transferSyntaxes.add(text);
      }
    }
    contexts.add(new ContextItem(id, result, abstractSyntax, transferSyntaxes));
  }

  private void userInformation(Items items) throws ProtocolViolation {
    while (items.more()) {
      ByteBuffer content = items.next();
      switch (items.type()) {
        case AssociateEncoder.MAXIMUM_LENGTH -> longestPdu = maximumLength(content);
        case AssociateEncoder.IMPLEMENTATION_CLASS -> implementationClass = printable(content);
        case AssociateEncoder.IMPLEMENTATION_VERSION -> implementationVersion = printable(content);
        case AssociateEncoder.ROLE_SELECTION -> roles.add(role(content));
        default -> {
          // Asynchronous operations, extended negotiation, user identity: not offered back.
        }
      }
    }
  }

  private static RoleSelection role(ByteBuffer content) throws ProtocolViolation {
    int length = content.remaining() < 4 ? -1 : content.getShort() & 0xFFFF;
    if (length != content.remaining() - 2) {
      throw ProtocolViolation.invalid("a role selection is cut");
    }
    String sopClass = Items.text(content.slice(content.position(), length));
    content.position(content.position() + length);
    return new RoleSelection(sopClass, content.get() == 1, content.get() == 1);
  }

  private static int maximumLength(ByteBuffer content) throws ProtocolViolation {
    if (content.remaining() != 4) {
      throw ProtocolViolation.invalid("the maximum length has not 4 bytes");
    }
    long length = Integer.toUnsignedLong(content.getInt());
    if (length > 0 && length < NetworkLimits.SMALLEST_PDU) {
      throw ProtocolViolation.invalid("a maximum length of " + length + " leaves no room for data");
    }
    return (int) Math.min(length, Integer.MAX_VALUE);
  }

  private static String printable(ByteBuffer content) {
    String text = Items.text(content);
    return text.length() <= 64 && WireText.isPrintable(text) ? text : "";
  }
}
