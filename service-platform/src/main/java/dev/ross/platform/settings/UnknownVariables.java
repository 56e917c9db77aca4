package dev.ross.platform.settings;

import java.util.List;
import java.util.Map;

/** Variables of the environment that are named as settings of ROSS are, and are none. */
public final class UnknownVariables {
    private static final String PREFIX = "ROSS_";
    private static final int LONGEST = 100;

    private UnknownVariables() {}

    /**
     * A sentence for each, with the setting that is written most alike. No value is in it.
     *
     * @param environment names and values, as the process was given them
     */
    public static List<String> in(Map<String, ?> environment) {
        var ours = environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && name.length() <= LONGEST)
                .sorted()
                .toList();
        if (ours.isEmpty()) return List.of();
        var known = KnownVariables.onTheClassPath(UnknownVariables.class.getClassLoader());
        return ours.stream()
                .filter(name -> !known.has(name))
                .map(name -> "The variable " + name + " is no setting of ROSS and is ignored"
                        + known.nearest(name)
                                .map(near -> ": did you mean " + near + "?")
                                .orElse("."))
                .toList();
    }
}
