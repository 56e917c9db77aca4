package dev.ross.platform.settings;

import java.util.List;

/**
 * Reports the settings that keep a service from starting. Each sentence contains the name of a property and never its
 * value.
 */
public final class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSettings(List<String> sentences) {
        super(String.join(" ", sentences));
    }
}
