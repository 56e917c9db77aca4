/** Tests of the standalone's built-in mail server. */
@NullMarked
package dev.ross.standalone.mail;

import org.jspecify.annotations.NullMarked;
