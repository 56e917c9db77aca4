package dev.ross.standalone.launch;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;

/** The version of ROSS and the commit it was built from, as far as the build knew them. */
record RossVersion(String text) {
    private static final String UNKNOWN = "unknown";

    static RossVersion of(BeanFactory services) {
        var build = services.getBeanProvider(BuildProperties.class).getIfAvailable();
        var git = services.getBeanProvider(GitProperties.class).getIfAvailable();
        var version = build == null || build.getVersion() == null ? UNKNOWN : build.getVersion();
        return new RossVersion(git == null ? version : version + ", commit " + commit(git));
    }

    private static String commit(GitProperties git) {
        return git.getShortCommitId() + (Boolean.parseBoolean(git.get("dirty")) ? "-dirty" : "");
    }
}
