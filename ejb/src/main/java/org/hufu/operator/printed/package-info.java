/** What a certificate's PDF shows and holds, as the checker found it. */
package org.hufu.operator.printed;
