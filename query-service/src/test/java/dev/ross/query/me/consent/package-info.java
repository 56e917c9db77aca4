@NullMarked
package dev.ross.query.me.consent;

import org.jspecify.annotations.NullMarked;
