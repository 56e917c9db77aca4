/** Several screens of one restaurant over one stream, since a browser opens few. */
@NullMarked
package dev.ross.query.live;

import org.jspecify.annotations.NullMarked;
