/** Codes that are derived with a secret instead of being stored: table codes, invitation codes and links in mails. */
@NullMarked
package dev.ross.platform.codes;

import org.jspecify.annotations.NullMarked;
