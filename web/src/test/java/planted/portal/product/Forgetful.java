package planted.portal.product;

import jakarta.ejb.Stateless;

/** Breaks R9 (its name). */
@Stateless
public class Forgetful {}
