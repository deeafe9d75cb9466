/**
 * Evidence of laboratories: received in parts and sealed as it arrives, examined before anybody may
 * read it, and shown to those for whom its laboratory classified it.
 */
package org.hufu.portal.evidence;
