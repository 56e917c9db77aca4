package dev.ross.query.platform.live;

import java.util.Map;

/** Several screens in one answer, by their names. */
public record ManyScreens(Map<String, ScreenAnswer<?, ?>> screens) {}
