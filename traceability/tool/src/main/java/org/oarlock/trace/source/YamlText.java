package org.oarlock.trace.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One YAML document to values with their places. Built from the parser's events with a stack of its
 * own, so that depth costs no thread stack.
 */
@Implements("SRS-3103")
public final class YamlText {

  private static final int MAX_DEPTH = 60;
  private static final int MAX_CODE_POINTS = 64 * 1024 * 1024;

  private final String file;
  private final boolean aliasesAllowed;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<Anchor, Value> anchored = new HashMap<>();
  private @Nullable Value root;

  private YamlText(String file, boolean aliasesAllowed) {
    this.file = file;
    this.aliasesAllowed = aliasesAllowed;
  }

  /**
   * Reads a document.
   *
   * @param aliasesAllowed whether one value may stand in several places; never in quality data,
   *     where each item has to be readable by itself
   * @return nothing for a file without content
   * @throws Unreadable if it is no YAML, holds two documents, repeats a key or nests too deep
   */
  public static Optional<Value> read(String file, String text, boolean aliasesAllowed)
      throws Unreadable {
    Optional<Value> plain =
        text.length() > MAX_CODE_POINTS ? Optional.empty() : PlainYaml.read(file, text);
    return plain.isPresent() ? plain : parsed(file, text, aliasesAllowed);
  }

  /** The same by the parser alone. */
  static Optional<Value> parsed(String file, String text, boolean aliasesAllowed)
      throws Unreadable {
    YamlText reader = new YamlText(file, aliasesAllowed);
    // The parser moves its whole window at each refill, so one that is smaller than a line costs
    // the
    // square of the line.
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(MAX_CODE_POINTS)
            .setBufferSize(Math.max(1024, Math.min(text.length() + 1, MAX_CODE_POINTS)))
            .build();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        reader.accept(event);
      }
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(reader::place).orElse(Place.startOf(file));
      throw new Unreadable(place, "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new Unreadable(Place.startOf(file), "not YAML: " + e.getMessage());
    }
    return Optional.ofNullable(reader.root);
  }

  private void accept(Event event) throws Unreadable {
    switch (event.getEventId()) {
      case Scalar -> {
        ScalarEvent scalar = (ScalarEvent) event;
        boolean plain = scalar.isPlain();
        String text = plain ? plain(scalar.getValue()) : scalar.getValue();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
          throw new Unreadable(place(event), "holds half a character, which no file can hold");
        }
        add(new Value.Text(place(event), text, plain), scalar);
      }
      case Alias -> add(resolved((AliasEvent) event), null);
      case MappingStart, SequenceStart -> {
        if (open.size() >= MAX_DEPTH) {
          throw new Unreadable(place(event), "nested deeper than " + MAX_DEPTH);
        }
        open.push(
            new Frame(
                place(event), (NodeEvent) event, event.getEventId() == Event.ID.MappingStart));
      }
      case MappingEnd, SequenceEnd -> {
        Frame frame = open.pop();
        add(frame.value(), frame.start);
      }
      default -> {}
    }
  }

  private void add(Value value, @Nullable NodeEvent source) throws Unreadable {
    if (source != null && source.getAnchor().isPresent()) {
      anchored.put(source.getAnchor().get(), value);
    }
    Frame frame = open.peek();
    if (frame != null) {
      frame.add(value);
    } else if (root != null) {
      throw new Unreadable(value.place(), "a second document in one file");
    } else {
      root = value;
    }
  }

  private Value resolved(AliasEvent event) throws Unreadable {
    if (!aliasesAllowed) {
      throw new Unreadable(place(event), "aliases are not used in quality data: repeat the value");
    }
    Value value = anchored.get(event.getAlias());
    if (value == null) {
      throw new Unreadable(place(event), "alias without an anchor before it");
    }
    return value;
  }

  /** What a word without quotes means: the null of YAML is nothing. */
  static String plain(String word) {
    return word.equals("~") || word.equals("null") ? "" : word;
  }

  private Place place(Event event) {
    return event.getStartMark().map(this::place).orElse(Place.startOf(file));
  }

  private Place place(Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** A mapping or sequence that has begun and not ended. */
  private static final class Frame {
    private final Place place;
    private final NodeEvent start;
    private final boolean mapping;
    private final Map<String, Value.Entry> entries = new LinkedHashMap<>();
    private final List<Value> values = new ArrayList<>();
    private Value.@Nullable Text key;

    Frame(Place place, NodeEvent start, boolean mapping) {
      this.place = place;
      this.start = start;
      this.mapping = mapping;
    }

    void add(Value value) throws Unreadable {
      if (!mapping) {
        values.add(value);
      } else if (key == null) {
        if (!(value instanceof Value.Text name)) {
          throw new Unreadable(value.place(), "a key has to be a word");
        }
        if (entries.containsKey(name.text())) {
          throw new Unreadable(value.place(), "the key '" + name.text() + "' stands here twice");
        }
        key = name;
      } else {
        entries.put(key.text(), new Value.Entry(key.place(), value));
        key = null;
      }
    }

    Value value() {
      return mapping ? new Value.Fields(place, entries) : new Value.Many(place, values);
    }
  }
}
