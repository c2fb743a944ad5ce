package org.mailtrail.application.mailflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command with arguments that are not worked out yet. */
record CallCode(String name, Map<String, Code> named, List<Code> positional) {
  private static final Pattern PARAMETER = Pattern.compile("-([A-Za-z]+)(:?)");

  static CallCode read(String name, ScriptText text, ExpressionReader expressions) {
    Map<String, Code> named = new LinkedHashMap<>();
    List<Code> positional = new ArrayList<>();
    while (text.isAtArgument()) {
      Matcher parameter = text.take(PARAMETER);
      if (parameter == null) {
        positional.add(expressions.argument());
      } else if (text.isAtArgument() && !text.isAt('-')) {
        named.put(parameter.group(1), expressions.argument());
      } else {
        named.put(parameter.group(1), shell -> true);
      }
    }
    return new CallCode(name, named, positional);
  }

  Shell.Call prepared(Shell shell) {
    Map<String, Object> values = Values.object();
    named.forEach(
        (parameter, value) -> {
          Object argument = value.run(shell);
          if (argument == null || argument.equals("")) {
            throw new IllegalStateException("-" + parameter + " of " + name + " is empty");
          }
          values.put(parameter, argument);
        });
    List<Object> rest = new ArrayList<>();
    for (Code value : positional) {
      Object argument = value.run(shell);
      rest.add(argument == null ? "" : argument);
    }
    return new Shell.Call(name, values, rest);
  }
}
