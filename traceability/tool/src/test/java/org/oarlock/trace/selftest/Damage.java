package org.oarlock.trace.selftest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Everything that may happen to a file, the same on every run. */
final class Damage {

  private static final int HUGE = 400_000;
  private static final int DEEP = 20_000;

  /** How often each kind of chance is taken; more with {@code -Doarlock.fuzz=100}. */
  private static final int TIMES = Integer.getInteger("oarlock.fuzz", 2);

  private Damage() {}

  static Map<String, byte[]> of(String file, byte[] whole) {
    Random random = new Random(file.hashCode());
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    damaged.put("nothing left", new byte[0]);
    for (int i = 0; i < TIMES; i++) {
      damaged.put("cut " + i, cut(whole, random.nextInt(whole.length)));
      damaged.put("flipped bit " + i, flipped(whole, random));
      damaged.put("mark " + i, marked(whole, random));
      damaged.put("moved " + i, moved(whole, random));
      damaged.put("control character " + i, spliced(whole, random, new byte[] {random(random)}));
      damaged.put("line gone " + i, withoutLine(whole, random));
    }
    damaged.put("no UTF-8", spliced(whole, random, new byte[] {(byte) 0xc3, (byte) 0x28}));
    damaged.put("half a pair", spliced(whole, random, bytes("\uFFFF")));
    damaged.put("zero bytes", spliced(whole, random, new byte[3]));
    damaged.put("order mark", joined(bytes("\uFEFF"), whole));
    damaged.put("huge word", spliced(whole, random, bytes("a".repeat(HUGE))));
    damaged.put("huge line", joined(whole, bytes("# " + "b ".repeat(HUGE / 2))));
    for (String opened : new String[] {"[", "<a>", "- ", "{a: ", "\"", "("}) {
      damaged.put("deep " + opened, joined(whole, bytes(opened.repeat(DEEP))));
    }
    damaged.put("only deep [", bytes("[".repeat(DEEP)));
    damaged.put("only deep {", bytes("{\"a\":".repeat(DEEP)));
    damaged.put("only deep -", bytes("- ".repeat(DEEP)));
    damaged.put("numbers", latin(text(whole).replaceAll("[0-9]+", "9".repeat(400))));
    damaged.put("exponents", latin(text(whole).replaceAll("[0-9]+", "1e999999999")));
    damaged.put("words for values", latin(text(whole).replaceAll("(?<=[:=]) ?[^\\n,]+", " [{}]")));
    damaged.put("aliases", bytes(aliases()));
    damaged.put("entities", joined(bytes(entities()), whole));
    damaged.put("twice", joined(whole, whole));
    damaged.put("each line twice", latin(text(whole).replaceAll("(?m)^(.*)$", "$1\n$1")));
    damaged.put("tabs", latin(text(whole).replace("  ", "\t")));
    damaged.put("returns", latin(text(whole).replace("\n", "\r")));
    return damaged;
  }

  private static String text(byte[] whole) {
    return new String(whole, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] cut(byte[] whole, int length) {
    byte[] part = new byte[length];
    System.arraycopy(whole, 0, part, 0, length);
    return part;
  }

  private static byte[] flipped(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private static byte[] marked(byte[] whole, Random random) {
    byte[] marks = bytes("[]{}<>:-\"'#&*|!%@`,?\n\t\\");
    byte[] bytes = whole.clone();
    for (int i = 0; i < 4; i++) {
      bytes[random.nextInt(bytes.length)] = marks[random.nextInt(marks.length)];
    }
    return bytes;
  }

  private static byte random(Random random) {
    return (byte) random.nextInt(0x20);
  }

  private static byte[] withoutLine(byte[] whole, Random random) {
    String[] lines = text(whole).split("(?<=\n)");
    lines[random.nextInt(lines.length)] = "";
    return latin(String.join("", lines));
  }

  private static byte[] moved(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int from = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - from, 1 + random.nextInt(60));
    System.arraycopy(whole, from, bytes, random.nextInt(bytes.length - length + 1), length);
    return bytes;
  }

  private static byte[] spliced(byte[] whole, Random random, byte[] more) {
    int at = random.nextInt(whole.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, 0, at);
    out.writeBytes(more);
    out.write(whole, at, whole.length - at);
    return out.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }

  /** Each line stands for nine of the line above. */
  private static String aliases() {
    StringBuilder out = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 12; i++) {
      out.append("a%d: &a%d [".formatted(i, i));
      out.append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
    }
    return out.toString();
  }

  private static String entities() {
    StringBuilder out = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 'x'>");
    for (int i = 1; i < 12; i++) {
      out.append("<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(9)));
    }
    return out.append("]><testsuite>&a11;</testsuite>").toString();
  }
}
