@NullMarked
package dev.ross.query.waitlist;

import org.jspecify.annotations.NullMarked;
