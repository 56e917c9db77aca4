package dev.ross.standalone;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;

/** Which version of ROSS this is and which commit it was built of, as far as the build could tell. */
record Version(String text) {
    private static final String UNKNOWN = "unknown";

    static Version of(BeanFactory services) {
        var build = services.getBeanProvider(BuildProperties.class).getIfAvailable();
        var git = services.getBeanProvider(GitProperties.class).getIfAvailable();
        var version = build == null || build.getVersion() == null ? UNKNOWN : build.getVersion();
        return new Version(git == null ? version : version + ", commit " + commit(git));
    }

    private static String commit(GitProperties git) {
        return git.getShortCommitId() + (Boolean.parseBoolean(git.get("dirty")) ? "-dirty" : "");
    }
}
