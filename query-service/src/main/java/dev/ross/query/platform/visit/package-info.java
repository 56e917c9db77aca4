/** What guests say about coming, as several screens show and offer it. */
@NullMarked
package dev.ross.query.platform.visit;

import org.jspecify.annotations.NullMarked;
