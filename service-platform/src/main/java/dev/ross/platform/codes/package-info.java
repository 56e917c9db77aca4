/** Codes that are derived with a secret instead of being stored: table codes and invitation codes. */
@NullMarked
package dev.ross.platform.codes;

import org.jspecify.annotations.NullMarked;
