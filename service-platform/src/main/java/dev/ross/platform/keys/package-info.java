/**
 * Storage of the keys of personal data: a database, which command-service owns and migrates, of keys that are wrapped
 * with a master key; and the check that an installation's secrets are those it was set up with.
 */
@NullMarked
package dev.ross.platform.keys;

import org.jspecify.annotations.NullMarked;
