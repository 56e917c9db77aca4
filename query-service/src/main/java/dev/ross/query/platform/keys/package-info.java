/** The keys of personal data, with which this service decrypts events. It creates none and destroys none. */
@NullMarked
package dev.ross.query.platform.keys;

import org.jspecify.annotations.NullMarked;
