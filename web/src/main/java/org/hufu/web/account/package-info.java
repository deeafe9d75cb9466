/** Administration over REST: organisations, accounts, roles, machines. */
package org.hufu.web.account;
