package dev.ross.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;

class VersionTest {
    private final DefaultListableBeanFactory services = new DefaultListableBeanFactory();

    @Test
    void namesTheVersionAndTheCommit() {
        services.registerSingleton("build", new BuildProperties(said("version", "1.2.3")));
        services.registerSingleton("git", new GitProperties(said("commit.id.abbrev", "abc1234")));
        assertThat(Version.of(services).text()).isEqualTo("1.2.3, commit abc1234");
    }

    @Test
    void saysWhereTheCommitIsNotAllOfIt() {
        var git = said("commit.id.abbrev", "abc1234");
        git.setProperty("dirty", "true");
        services.registerSingleton("build", new BuildProperties(said("version", "1.2.3")));
        services.registerSingleton("git", new GitProperties(git));
        assertThat(Version.of(services).text()).isEqualTo("1.2.3, commit abc1234-dirty");
    }

    @Test
    void doesWithoutAClone() {
        services.registerSingleton("build", new BuildProperties(said("version", "1.2.3")));
        assertThat(Version.of(services).text()).isEqualTo("1.2.3");
        assertThat(Version.of(new DefaultListableBeanFactory()).text()).isEqualTo("unknown");
    }

    private static Properties said(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return properties;
    }
}
