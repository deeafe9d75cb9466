/** What every page behind the login needs: who is there, what they typed, what came of a step. */
package org.hufu.web.desk;
