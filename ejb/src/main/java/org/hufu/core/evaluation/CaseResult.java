package org.hufu.core.evaluation;

import java.io.Serializable;
import org.hufu.core.conformity.Verdict;

/**
 * The newest authorised result of one test case, with its trace.
 *
 * @param isExplained whether the laboratory gave a reason in words
 * @param report id of the authorised test report that carries it
 */
public record CaseResult(String testCase, Verdict verdict, boolean isExplained, String report)
    implements Serializable {}
