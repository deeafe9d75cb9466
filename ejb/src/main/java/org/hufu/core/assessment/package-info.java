/**
 * One dossier under one rule set gives one outcome: what every rule says, what each requirement
 * rests on, what is left to test, and how long and how high the recognition may reach. One pass
 * over the requirements, all look-ups by maps; deterministic. Pure. Source: domain research, 7.
 */
package org.hufu.core.assessment;
