/** What the owner of the keys of personal data does: this service migrates their database and rewraps them. */
@NullMarked
package dev.ross.command.platform.keys;

import org.jspecify.annotations.NullMarked;
