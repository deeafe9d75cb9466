package planted.portal.product;

/** Breaks R12: everybody reaches the database through it. */
public class OpenStore {}
