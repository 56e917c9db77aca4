/** Logs in as a person does, from the command line: authorization code with PKCE, on a loopback redirect. */
@NullMarked
package dev.ross.standalone.login;

import org.jspecify.annotations.NullMarked;
