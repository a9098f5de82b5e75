package org.oarlock.dicom.network;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.oarlock.dicom.Uids;

/** Writes A-ASSOCIATE-RQ and -AC as whole PDUs. */
final class AssociateEncoder {

  static final int APPLICATION_CONTEXT = 0x10;
  static final int PROPOSED_CONTEXT = 0x20;
  static final int ANSWERED_CONTEXT = 0x21;
  static final int ABSTRACT_SYNTAX = 0x30;
  static final int TRANSFER_SYNTAX = 0x40;
  static final int USER_INFORMATION = 0x50;
  static final int MAXIMUM_LENGTH = 0x51;
  static final int IMPLEMENTATION_CLASS = 0x52;
  static final int ROLE_SELECTION = 0x54;
  static final int IMPLEMENTATION_VERSION = 0x55;

  private AssociateEncoder() {}

  static byte[] encode(PduType type, AssociatePdu content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(new byte[] {0, (byte) content.version(), 0, 0});
    title(body, content.calledAe());
    title(body, content.callingAe());
    body.writeBytes(new byte[32]);
    item(body, APPLICATION_CONTEXT, ascii(content.applicationContext()));
    for (ContextItem context : content.contexts()) {
      boolean request = type == PduType.ASSOCIATE_RQ;
      item(body, request ? PROPOSED_CONTEXT : ANSWERED_CONTEXT, context(context));
    }
    item(body, USER_INFORMATION, userInformation(content));
    return ByteBuffer.allocate(PduType.HEADER + body.size())
        .put((byte) type.code())
        .put((byte) 0)
        .putInt(body.size())
        .put(body.toByteArray())
        .array();
  }

  private static byte[] context(ContextItem context) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(new byte[] {(byte) context.id(), 0, (byte) context.result(), 0});
    if (!context.abstractSyntax().isEmpty()) {
      item(content, ABSTRACT_SYNTAX, ascii(context.abstractSyntax()));
    }
    for (String syntax : context.transferSyntaxes()) {
      item(content, TRANSFER_SYNTAX, ascii(syntax));
    }
    return content.toByteArray();
  }

  private static byte[] userInformation(AssociatePdu association) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] longest = ByteBuffer.allocate(4).putInt(association.longestPdu()).array();
    item(content, MAXIMUM_LENGTH, longest);
    item(content, IMPLEMENTATION_CLASS, ascii(Uids.IMPLEMENTATION_CLASS));
    for (RoleSelection role : association.roles()) {
      item(content, ROLE_SELECTION, role(role));
    }
    item(content, IMPLEMENTATION_VERSION, ascii(association.implementation()));
    return content.toByteArray();
  }

  private static byte[] role(RoleSelection role) {
    byte[] uid = ascii(role.sopClassUid());
    return ByteBuffer.allocate(uid.length + 4)
        .putShort((short) uid.length)
        .put(uid)
        .put((byte) (role.user() ? 1 : 0))
        .put((byte) (role.provider() ? 1 : 0))
        .array();
  }

  private static void title(ByteArrayOutputStream out, String title) {
    out.writeBytes(ascii(title + " ".repeat(WireText.AE_LENGTH - title.length())));
  }

  private static void item(ByteArrayOutputStream out, int type, byte[] content) {
    out.writeBytes(
        new byte[] {(byte) type, 0, (byte) (content.length >> 8), (byte) content.length});
    out.writeBytes(content);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
