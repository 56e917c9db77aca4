/** Access to the database of the keys of personal data, which command-service owns and migrates. */
@NullMarked
package dev.ross.platform.keys;

import org.jspecify.annotations.NullMarked;
