/** The keys of people's data, by which this service reads what events say of them. It makes none and destroys none. */
@NullMarked
package dev.ross.query.platform.keys;

import org.jspecify.annotations.NullMarked;
