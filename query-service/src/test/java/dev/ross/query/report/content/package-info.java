@NullMarked
package dev.ross.query.report.content;

import org.jspecify.annotations.NullMarked;
