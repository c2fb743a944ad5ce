package org.mailtrail.application.mailflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs what {@link ScriptReader} has read, strictly: nothing unknown passes for nothing. */
final class Shell {
  private final ScriptedExchange exchange;
  private final Map<String, Function> functions = new HashMap<>();
  private Map<String, Object> variables = new HashMap<>();

  Shell(ScriptedExchange exchange) {
    this.exchange = exchange;
  }

  private record Function(List<String> parameters, Code.Block body) {}

  /** A command with its arguments. */
  record Call(String name, Map<String, Object> named, List<Object> positional) {}

  /** Runs a script and gives back the lines that it printed. */
  List<String> run(String script) {
    return new ScriptReader(script).script().run(this).stream().map(Values::text).toList();
  }

  void define(String name, List<String> parameters, Code.Block body) {
    functions.put(key(name), new Function(parameters, body));
  }

  void assign(String name, @Nullable Object value) {
    variables.put(key(name), value == null ? Nothing.NOTHING : value);
  }

  @Nullable Object variable(String name) {
    Object value = variables.get(key(name));
    if (value == null) {
      throw new IllegalStateException("$" + name + " was never set");
    }
    return value == Nothing.NOTHING ? null : value;
  }

  /** A member; the strict mode of the script refuses those that do not exist. */
  @Nullable Object member(@Nullable Object of, String name) {
    if (name.equalsIgnoreCase("Count") && of instanceof List<?> list) {
      return list.size();
    }
    if (of instanceof Map<?, ?> object && object.containsKey(name)) {
      Object value = object.get(name);
      return value == Nothing.NOTHING ? null : value;
    }
    throw new IllegalStateException("there is no property " + name + " in " + Values.text(of));
  }

  List<Object> command(Call call, List<Object> input) {
    return switch (key(call.name())) {
      case "write-output" -> call.positional();
      case "out-null" -> List.of();
      case "set-strictmode" -> List.of();
      case "where-object" -> filtered(call, input);
      case "foreach-object" -> mapped(call, input);
      default -> called(call);
    };
  }

  private List<Object> filtered(Call call, List<Object> input) {
    return input.stream().filter(one -> Values.isTrue(each(call, one))).toList();
  }

  private List<Object> mapped(Call call, List<Object> input) {
    List<Object> results = new ArrayList<>();
    input.forEach(one -> results.addAll(Values.list(each(call, one))));
    return results;
  }

  private @Nullable Object each(Call call, Object one) {
    assign("_", one);
    return Values.unrolled(((Code.Block) call.positional().get(0)).run(this));
  }

  private List<Object> called(Call call) {
    Function function = functions.get(key(call.name()));
    if (function == null) {
      return exchange.cmdlet(call);
    }
    Map<String, Object> outer = variables;
    variables = new HashMap<>(outer);
    try {
      for (int i = 0; i < function.parameters().size(); i++) {
        assign(function.parameters().get(i), call.positional().get(i));
      }
      return function.body().run(this);
    } catch (Code.Returned returned) {
      return Values.list(returned.value);
    } finally {
      variables = outer;
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What a variable holds that holds nothing. */
  enum Nothing {
    NOTHING
  }
}
