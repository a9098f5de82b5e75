package org.oarlock.service.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.config.rule.Condition;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Binds a YAML tree to records: component {@code aeTitle} is key {@code ae-title}. Unknown, doubled
 * and unreadable keys become problems; binding goes on so that all are found.
 */
final class RecordBinder {
  private final Path base;
  private final List<ConfigurationProblem> problems = new ArrayList<>();

  /** Relative paths in the file start at {@code base}. */
  RecordBinder(Path base) {
    this.base = base;
  }

  List<ConfigurationProblem> problems() {
    return problems;
  }

  /** The key of a record component. */
  static String key(String component) {
    return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  <T> @Nullable T bind(String path, Node node, Class<T> type) {
    return type.cast(value(path, node, type));
  }

  private @Nullable Object value(String path, Node node, Type type) {
    if (node.getTag().equals(Tag.NULL)) {
      problem(path, "has no value");
      return null;
    }
    if (type instanceof ParameterizedType list) {
      return list(path, node, list.getActualTypeArguments()[0]);
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted == Condition.class) {
      return new ConditionBinder(this::problem).bind(path, node);
    }
    if (wanted.isRecord()) {
      return record(path, node, wanted);
    }
    if (node instanceof ScalarNode scalar) {
      return scalar(path, scalar, wanted);
    }
    problem(path, "must be a single value");
    return null;
  }

  private @Nullable Object list(String path, Node node, Type element) {
    if (!(node instanceof SequenceNode sequence)) {
      problem(path, "must be a list");
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      Object value = value(path + "[" + values.size() + "]", each, element);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  private @Nullable Object record(String path, Node node, Class<?> type) {
    if (!(node instanceof MappingNode mapping)) {
      problem(path, "must have keys of its own");
      return null;
    }
    Map<String, RecordComponent> known = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      known.put(key(component.getName()), component);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      String keyPath = path.isEmpty() ? key : path + "." + key;
      RecordComponent component = known.get(key);
      if (!seen.add(key)) {
        problem(keyPath, "stands twice");
      } else if (component == null) {
        problem(keyPath, "unknown" + Nearest.suggestion(key, known.keySet()));
      } else {
        Object value = value(keyPath, tuple.getValueNode(), component.getGenericType());
        if (value != null) {
          values.put(component.getName(), value);
        }
      }
    }
    return construct(type, values);
  }

  private static Object construct(Class<?> type, Map<String, Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] arguments =
        Arrays.stream(components).map(each -> values.get(each.getName())).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("cannot make " + type.getName(), e);
    }
  }

  private @Nullable Object scalar(String path, ScalarNode node, Class<?> type) {
    String text = node.getValue();
    try {
      if (type == String.class) {
        return text;
      } else if (type == Integer.class) {
        return Integer.valueOf(text);
      } else if (type == Long.class) {
        return Long.valueOf(text);
      } else if (type == Path.class) {
        return base.resolve(text).normalize();
      } else if (type == ZoneId.class) {
        return ZoneId.of(text);
      } else if (type == Boolean.class) {
        return truth(path, text);
      }
      return constant(path, text, type);
    } catch (NumberFormatException e) {
      problem(path, "must be a whole number, not '" + text + "'");
    } catch (DateTimeException e) {
      problem(path, "must be a time zone such as Europe/London, not '" + text + "'");
    }
    return null;
  }

  private @Nullable Boolean truth(String path, String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    problem(path, "must be true or false, not '" + text + "'");
    return null;
  }

  private @Nullable Object constant(String path, String text, Class<?> type) {
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.toList());
    int index = names.indexOf(text);
    if (index < 0) {
      problem(path, "must be one of " + String.join(", ", names) + ", not '" + text + "'");
      return null;
    }
    return type.getEnumConstants()[index];
  }

  private void problem(String path, String reason) {
    problems.add(new ConfigurationProblem(path, reason));
  }
}
