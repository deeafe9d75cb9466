/** What the commands of the verifier's jar share: how they are called, speak and end. */
package org.hufu.verifier.command;
