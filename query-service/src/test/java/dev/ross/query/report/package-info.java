/** Tests of weekly reports. */
@NullMarked
package dev.ross.query.report;

import org.jspecify.annotations.NullMarked;
