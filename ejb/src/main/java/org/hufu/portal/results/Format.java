package org.hufu.portal.results;

import org.hufu.core.conformity.Coded;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.ResultsReader;

/** How a results file is written. */
public enum Format implements Coded {
  CSV,
  JSON;

  ReadResults read(byte[] file, Job job) {
    return switch (this) {
      case CSV -> ResultsReader.readCsv(file, job);
      case JSON -> ResultsReader.readJson(file, job);
    };
  }
}
