package org.mailtrail.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.configuration.Reference;
import org.mailtrail.bootstrap.setting.Setting;
import org.mailtrail.bootstrap.setting.Settings;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.formats.text.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail config}. */
@Command(
    name = "config",
    description = "Shows every setting with its value and where that comes from; never a secret.",
    footer = {"", "Example: mailtrail config --reference > configuration.md"},
    mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Option(names = "--reference", description = "Write the reference of all settings instead.")
  private boolean reference;

  @Override
  public Integer call() {
    try (PrintWriter out = Shared.out()) {
      if (reference) {
        out.print(Reference.markdown());
        return Shared.OK;
      }
      Configuration configuration = ConfiguredEngines.configuration(shared.where());
      for (Setting setting : Settings.ALL) {
        names(configuration, setting)
            .forEach(
                key -> out.println(Shown.of(key + " = " + shown(configuration, setting, key))));
      }
    }
    return Shared.OK;
  }

  private static List<String> names(Configuration configuration, Setting setting) {
    return setting.isPerMailbox()
        ? configuration.mentionedMailboxes().stream()
            .map(mailbox -> setting.key().replace("<name>", mailbox))
            .toList()
        : List.of(setting.key());
  }

  private static String shown(Configuration configuration, Setting setting, String key) {
    boolean isSecret = setting.form() == Setting.Form.SECRET;
    String value =
        isSecret ? configuration.secret(key).isBlank() ? "" : "(hidden)" : configuration.text(key);
    return value + "   # " + configuration.source(key);
  }
}
