package org.televisit.container;

import java.io.File;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR that Maven built, with a second web archive beside the product's that carries the tests. */
final class BuiltEar {

    private BuiltEar() {}

    static EnterpriseArchive withTests(Class<?>... classes) {
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(classes)
                .setManifest(new StringAsset("Dependencies: org.wildfly.security.elytron\n"))
                .addAsWebInfResource(new StringAsset("<beans/>"), "beans.xml");
        EnterpriseArchive ear =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("ear.file")));
        // without it the server looks at the modules that are there, ours among them
        ear.delete("META-INF/application.xml");
        ear.addAsModule(Testable.archiveToTest(tests));
        return ear;
    }
}
