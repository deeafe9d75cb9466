/**
 * What a recognition stands on, as edges that are kept beside it, and which events re-open it:
 * exactly the recognitions that have an edge to what changed. Pure. Source: domain research, 7.3.
 */
package org.hufu.core.reliance;
