package org.oarlock.dicom.network;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Command sets as bytes: group 0000 in Implicit VR Little Endian (PS3.7 6.3.1). */
final class CommandCodec {

  /** Longest command set that is read, in bytes; real ones have some hundred. */
  static final int LONGEST = 16 * 1024;

  private static final int SOP_CLASS = 0x0002;
  private static final int REQUESTED_CLASS = 0x0003;
  private static final int COMMAND_FIELD = 0x0100;
  private static final int MESSAGE_ID = 0x0110;
  private static final int RESPONDED_ID = 0x0120;
  private static final int MOVE_DESTINATION = 0x0600;
  private static final int PRIORITY = 0x0700;
  private static final int DATA_SET_TYPE = 0x0800;
  private static final int STATUS = 0x0900;
  private static final int ERROR_COMMENT = 0x0902;
  private static final int SOP_INSTANCE = 0x1000;
  private static final int REQUESTED_INSTANCE = 0x1001;
  private static final int EVENT_TYPE = 0x1002;
  private static final int ACTION_TYPE = 0x1008;
  private static final int NO_DATA_SET = 0x0101;
  private static final int HEADER = 8;

  private static final Set<Integer> PRIORITISED =
      Set.of(CommandSet.C_STORE, CommandSet.C_FIND, CommandSet.C_MOVE);

  private CommandCodec() {}

  static byte[] encode(CommandSet command) {
    ByteArrayOutputStream elements = new ByteArrayOutputStream();
    boolean action = command.field() == CommandSet.N_ACTION;
    text(elements, action ? REQUESTED_CLASS : SOP_CLASS, command.sopClassUid(), '\0');
    number(elements, COMMAND_FIELD, command.field());
    number(elements, command.isResponse() ? RESPONDED_ID : MESSAGE_ID, command.messageId());
    text(elements, MOVE_DESTINATION, command.destination(), ' ');
    if (PRIORITISED.contains(command.field())) {
      number(elements, PRIORITY, 0);
    }
    number(elements, DATA_SET_TYPE, command.dataSet() ? 0 : NO_DATA_SET);
    if (command.isResponse()) {
      number(elements, STATUS, command.status().code());
      text(elements, ERROR_COMMENT, command.status().comment(), ' ');
    }
    text(elements, action ? REQUESTED_INSTANCE : SOP_INSTANCE, command.sopInstanceUid(), '\0');
    if (command.type() != 0) {
      boolean event = (command.field() & ~CommandSet.RESPONSE) == CommandSet.N_EVENT_REPORT;
      number(elements, event ? EVENT_TYPE : ACTION_TYPE, command.type());
    }
    return ByteBuffer.allocate(HEADER + 4 + elements.size())
        .put(element(0, 4).putInt(elements.size()).array())
        .put(elements.toByteArray())
        .array();
  }

  private static void number(ByteArrayOutputStream out, int element, int value) {
    out.writeBytes(element(element, 2).putShort((short) value).array());
  }

  private static void text(ByteArrayOutputStream out, int element, String value, char padding) {
    if (!value.isEmpty()) {
      String even = value.length() % 2 == 0 ? value : value + padding;
      byte[] bytes = even.getBytes(StandardCharsets.US_ASCII);
      out.writeBytes(element(element, bytes.length).put(bytes).array());
    }
  }

  private static ByteBuffer element(int element, int length) {
    return ByteBuffer.allocate(HEADER + length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0)
        .putShort((short) element)
        .putInt(length);
  }

  /**
   * Reads a command set.
   *
   * @throws ProtocolViolation if it is not one, or lacks what every command has
   */
  static CommandSet decode(byte[] bytes) throws ProtocolViolation {
    Map<Integer, byte[]> elements = elements(ByteBuffer.wrap(bytes));
    int field = number(elements, COMMAND_FIELD);
    boolean response = (field & CommandSet.RESPONSE) != 0;
    int status = response ? number(elements, STATUS) : 0;
    return new CommandSet(
        field,
        field == CommandSet.C_CANCEL ? 0 : number(elements, response ? RESPONDED_ID : MESSAGE_ID),
        text(elements, field == CommandSet.N_ACTION ? REQUESTED_CLASS : SOP_CLASS),
        text(elements, field == CommandSet.N_ACTION ? REQUESTED_INSTANCE : SOP_INSTANCE),
        number(elements, DATA_SET_TYPE) != NO_DATA_SET,
        new DimseStatus(status, text(elements, ERROR_COMMENT)),
        text(elements, MOVE_DESTINATION),
        type(elements, field));
  }

  private static int type(Map<Integer, byte[]> elements, int field) throws ProtocolViolation {
    return switch (field) {
      case CommandSet.N_EVENT_REPORT -> number(elements, EVENT_TYPE);
      case CommandSet.N_ACTION -> number(elements, ACTION_TYPE);
      default -> 0;
    };
  }

  private static Map<Integer, byte[]> elements(ByteBuffer bytes) throws ProtocolViolation {
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    Map<Integer, byte[]> elements = new HashMap<>();
    while (bytes.hasRemaining()) {
      if (bytes.remaining() < HEADER) {
        throw ProtocolViolation.invalid("the command set is cut");
      }
      int group = bytes.getShort() & 0xFFFF;
      int element = bytes.getShort() & 0xFFFF;
      long length = Integer.toUnsignedLong(bytes.getInt());
      if (group != 0 || length > bytes.remaining()) {
        throw ProtocolViolation.invalid("the command set holds what is not a command element");
      }
      byte[] value = new byte[(int) length];
      bytes.get(value);
      if (elements.put(element, value) != null) {
        throw ProtocolViolation.invalid("the command set holds an element twice");
      }
    }
    return elements;
  }

  private static int number(Map<Integer, byte[]> elements, int element) throws ProtocolViolation {
    byte[] value = elements.get(element);
    if (value == null || value.length != 2) {
      throw ProtocolViolation.invalid("the command set lacks an element that it must have");
    }
    return (value[0] & 0xFF) | (value[1] & 0xFF) << 8;
  }

  private static String text(Map<Integer, byte[]> elements, int element) {
    return WireText.trimmed(elements.getOrDefault(element, new byte[0]));
  }
}
