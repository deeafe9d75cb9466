package org.hufu.verifier.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.assessment.Assessment;
import org.hufu.core.assessment.Assessor;
import org.hufu.core.dossier.Dossier;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.ruleset.RuleSet;
import org.hufu.core.shape.RecordReader;
import org.hufu.core.shape.RecordWriter;
import org.hufu.verifier.command.Command;
import org.hufu.verifier.command.Console;
import org.hufu.verifier.command.Exit;
import org.hufu.verifier.command.Options;
import org.hufu.verifier.command.WrongUsage;

/** Assesses a dossier by a rule set; see {@link #usage()}. */
public final class AssessCommand implements Command {
  private static final String USAGE =
      """
      Usage: java -jar hufu-verify.jar assess RULES DOSSIER [options]

        RULES              rule set of the authority, JSON
        DOSSIER            what is to be recognised and all that is known of it, JSON
        --expect FILE      outcome that was stored: only tell whether it comes out again
        --lang LANG        zh-CN or en; default from the environment
        --json             print the outcome as canonical JSON

      Asks the 45 conditions of recognition and tells what is covered, what objects, and which
      tests remain. The outcome is a proposal; people decide.
      Exit: 0 recognised, with or without tests that remain, 1 refused, or another outcome than
      expected, 2 wrong usage, 3 evidence or a person's judgement is missing.
      """;

  private static final Options.Known KNOWN =
      new Options.Known(Set.of("--expect", "--lang"), Set.of(), Set.of("--json"));
  private static final int LARGEST = 16 << 20;

  @Override
  public String usage() {
    return USAGE;
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUsage {
    Options options = Options.parse(arguments, KNOWN);
    if (options.words().size() != 2) {
      throw new WrongUsage("RULES and DOSSIER are needed");
    }
    RuleSet rules = read(RuleSet.class, options.words().get(0));
    Dossier dossier = read(Dossier.class, options.words().get(1));
    Locale language = options.language();
    Assessment outcome = Assessor.assess(rules, dossier);
    byte[] canonical = JsonWriter.canonical(RecordWriter.write(outcome));
    Optional<String> expected = options.value("--expect");
    if (expected.isPresent()) {
      boolean same = Arrays.equals(canonical, JsonWriter.canonical(json(expected.get())));
      console.out().println(OutcomeWords.again(same).in(language));
      return same ? Exit.VALID : Exit.NOT_VALID;
    }
    if (options.has("--json")) {
      console.out().writeBytes(canonical);
      console.out().println();
    } else {
      new OutcomePrinter(console.out(), language).print(outcome);
    }
    return switch (outcome.proposal()) {
      case RECOGNISE, RECOGNISE_WITH_DELTA -> Exit.VALID;
      case REFUSE -> Exit.NOT_VALID;
      case RETURN, REFER -> Exit.CANNOT_TELL;
    };
  }

  private static <T extends Record> T read(Class<T> type, String file) throws WrongUsage {
    try {
      return RecordReader.read(type, json(file));
    } catch (MalformedJson e) {
      throw new WrongUsage(file + ": " + e.getMessage());
    }
  }

  private static JsonObject json(String file) throws WrongUsage {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return JsonReader.read(in.readNBytes(LARGEST + 1), LARGEST);
    } catch (MalformedJson e) {
      throw new WrongUsage(file + ": " + e.getMessage());
    } catch (IOException | InvalidPathException e) {
      throw new WrongUsage("Cannot read " + file);
    }
  }
}
